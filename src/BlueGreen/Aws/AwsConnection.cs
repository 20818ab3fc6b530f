using Amazon;
using Amazon.AutoScaling;
using Amazon.CloudWatch;
using Amazon.EC2;
using Amazon.ElasticLoadBalancing;
using Amazon.ElasticLoadBalancingV2;
using Amazon.IdentityManagement;
using Amazon.Route53;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.SecurityToken;
using Amazon.SimpleSystemsManagement;
using BlueGreen.Configuration;

namespace BlueGreen.Aws;

/// <summary>Connects the clients: under <c>aws</c> by the SDK's own chain, under <c>local</c> to the local cloud with made-up credentials.</summary>
internal static class AwsConnection
{
    private const string LocalKey = "local";

    /// <param name="settings">The settings' <c>cloud</c> and <c>aws</c>.</param>
    /// <param name="http">Makes the HTTP clients; null for the SDK's own.</param>
    /// <param name="clock">Learns the time from Route 53's answers.</param>
    public static AwsClients Open(EnvironmentSettings settings, HttpClientFactory? http, SharedClock clock)
    {
        var credentials = Credentials(settings) ?? Chain();
        var route53 = new AmazonRoute53Client(credentials, Configure(new AmazonRoute53Config(), settings, http));
        clock.Listen(route53);
        return new AwsClients
        {
            AutoScaling = new AmazonAutoScalingClient(credentials, ConfigureRegional(new AmazonAutoScalingConfig(), settings, http)),
            LoadBalancing = new AmazonElasticLoadBalancingClient(
                credentials,
                ConfigureRegional(new AmazonElasticLoadBalancingConfig(), settings, http)
            ),
            TargetGroups = new AmazonElasticLoadBalancingV2Client(
                credentials,
                ConfigureRegional(new AmazonElasticLoadBalancingV2Config(), settings, http)
            ),
            Route53 = route53,
            Ec2 = new AmazonEC2Client(credentials, ConfigureRegional(new AmazonEC2Config(), settings, http)),
            Iam = new AmazonIdentityManagementServiceClient(
                credentials,
                Configure(new AmazonIdentityManagementServiceConfig(), settings, http)
            ),
            CloudWatch = new AmazonCloudWatchClient(credentials, ConfigureRegional(new AmazonCloudWatchConfig(), settings, http)),
            Sts = new AmazonSecurityTokenServiceClient(
                credentials,
                ConfigureRegional(new AmazonSecurityTokenServiceConfig(), settings, http)
            ),
            Parameters = new AmazonSimpleSystemsManagementClient(
                credentials,
                ConfigureRegional(new AmazonSimpleSystemsManagementConfig(), settings, http)
            ),
            Unsigned = http?.CreateHttpClient(route53.Config) ?? new HttpClient { Timeout = AwsCalls.LongestAttempt },
        };
    }

    /// <summary>The local cloud's address: <c>aws.endpointUrl</c>, else its default port.</summary>
    public static Uri LocalEndpoint(EnvironmentSettings settings) => settings.Aws.EndpointUrl ?? new Uri("http://127.0.0.1:4566");

    /// <summary>Where another program finds EC2: the address that the settings or the SDK's own variables name; null for AWS's own.</summary>
    public static Uri? Ec2Endpoint(EnvironmentSettings settings) =>
        settings.Cloud == Cloud.Local
            ? LocalEndpoint(settings)
            : settings.Aws.EndpointUrl ?? Variable("AWS_ENDPOINT_URL_EC2") ?? Variable("AWS_ENDPOINT_URL");

    /// <summary>What another program needs to call AWS as this run does: the environment variables that every AWS tool reads.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> VariablesAsync(EnvironmentSettings settings)
    {
        var credentials = await (Credentials(settings) ?? Chain()).GetCredentialsAsync().ConfigureAwait(false);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AWS_ACCESS_KEY_ID"] = credentials.AccessKey,
            ["AWS_SECRET_ACCESS_KEY"] = credentials.SecretKey,
            ["AWS_SESSION_TOKEN"] = credentials.Token ?? string.Empty,
            // It would be looked up, and missed, although the keys above stand for it.
            ["AWS_PROFILE"] = string.Empty,
        };
    }

    // Under `local` no credential of the machine is ever read, so that a rehearsal can't reach a real account.
    private static AWSCredentials? Credentials(EnvironmentSettings settings)
    {
        if (settings.Cloud == Cloud.Local)
        {
            return new BasicAWSCredentials(LocalKey, LocalKey);
        }

        AWSCredentials? credentials = null;
        if (settings.Aws.Profile is { } profile)
        {
            credentials = new CredentialProfileStoreChain().TryGetAWSCredentials(profile, out var found)
                ? found
                : throw new ConfigurationException(
                    "settings",
                    [
                        new SettingError(
                            "aws.profile",
                            profile,
                            "is no profile of this machine's AWS configuration",
                            "create it with `aws configure`, or name another"
                        ),
                    ]
                );
        }

        return settings.Aws.RoleArn is { } role
            ? new AssumeRoleAWSCredentials(credentials ?? Chain(), role, "cake-bluegreen", Options(settings))
            : credentials;
    }

    private static AWSCredentials Chain()
    {
        try
        {
            return Amazon.Runtime.Credentials.DefaultAWSCredentialsIdentityResolver.GetCredentials();
        }
        catch (AmazonClientException)
        {
            throw new ConfigurationException(
                "settings",
                [
                    new SettingError(
                        "aws.profile",
                        null,
                        "is not set, and no credentials are in the environment, the default profile or the metadata of this machine",
                        "name a profile here or in AWS_PROFILE (`aws configure` or `aws sso login` make one), or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; cloud: local needs none"
                    ),
                ]
            );
        }
    }

    private static AssumeRoleAWSCredentialsOptions Options(EnvironmentSettings settings) =>
        new() { ExternalId = settings.Aws.ExternalId is { } secret ? System.Environment.GetEnvironmentVariable(secret.Variable) : null };

    private static Uri? Variable(string name) =>
        System.Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? new Uri(value) : null;

    // With AWS_ENDPOINT_URL the SDK signs for us-east-1, whatever the region, unless it is told; Route 53 and IAM are global and signed so anyway.
    private static TConfig ConfigureRegional<TConfig>(TConfig config, EnvironmentSettings settings, HttpClientFactory? http)
        where TConfig : ClientConfig
    {
        Configure(config, settings, http).AuthenticationRegion ??= config.RegionEndpoint?.SystemName;
        return config;
    }

    // The SDK takes a profile's keys from here and would take the default profile's region with them.
    private static string? RegionOf(AwsSettings aws, Cloud cloud) =>
        aws.Region?.ToString()
        ?? (
            cloud == Cloud.Aws
            && aws.Profile is { } profile
            && System.Environment.GetEnvironmentVariable("AWS_REGION") is null or ""
            && new CredentialProfileStoreChain().TryGetProfile(profile, out var found)
                ? found.Region?.SystemName
                : null
        );

    private static TConfig Configure<TConfig>(TConfig config, EnvironmentSettings settings, HttpClientFactory? http)
        where TConfig : ClientConfig
    {
        // The SDK's own retries wait on the wall clock; ours stand at the edge, on a TimeProvider.
        config.MaxErrorRetry = 0;
        config.Timeout = AwsCalls.LongestAttempt;
        var region = RegionOf(settings.Aws, settings.Cloud);
        if (settings.Cloud == Cloud.Local)
        {
            config.ServiceURL = LocalEndpoint(settings).ToString();
            config.AuthenticationRegion = region ?? "eu-west-1";
        }
        else if (settings.Aws.EndpointUrl is { } url)
        {
            config.ServiceURL = url.ToString();
            config.AuthenticationRegion = region ?? "eu-west-1";
        }
        else if (region is not null)
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        }

        if (http is not null)
        {
            config.HttpClientFactory = http;
        }

        return config;
    }
}
