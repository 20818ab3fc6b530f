using BlueGreen.Naming;

namespace BlueGreen.Configuration;

/// <summary>Which AWS, and as whom.</summary>
internal static class AwsKeys
{
    private static readonly SettingSection<AwsSettings> Section = new("aws", s => s.Aws, (s, v) => s with { Aws = v });

    public static IReadOnlyList<Setting> All { get; } =
    [
        Section.Key(
            "profile",
            Of.Name(128),
            s => s.Profile,
            (s, v) => s with { Profile = v },
            "The profile of the shared AWS configuration, SSO profiles too."
        ) with
        {
            DefaultNote = "the SDK's chain",
        },
        Section.Key(
            "roleArn",
            Of.Text(
                "ARN",
                "the ARN of a role, such as arn:aws:iam::123456789012:role/deployer",
                "^arn:[a-z-]+:iam::[0-9]{12}:role/.{1,512}$"
            ),
            s => s.RoleArn,
            (s, v) => s with { RoleArn = v },
            "The role to assume."
        ),
        Section.Key(
            "externalId",
            Of.Identifier<SecretReference>("secret"),
            s => s.ExternalId,
            (s, v) => s with { ExternalId = v },
            "The external id for assuming the role: the environment variable that holds it, never the id itself."
        ),
        Section.Key(
            "region",
            Of.Identifier<Region>("region"),
            s => s.Region,
            (s, v) => s with { Region = v },
            "The region of the environment."
        ) with
        {
            Option = "region",
            DefaultNote = "the SDK's chain",
        },
        Section.Key(
            "account",
            Of.Identifier<AccountId>("account"),
            s => s.Account,
            (s, v) => s with { Account = v },
            "The account of the environment; any other is refused."
        ) with
        {
            DefaultNote = "not checked",
        },
        Section.Key(
            "endpointUrl",
            Of.Address,
            s => s.EndpointUrl,
            (s, v) => s with { EndpointUrl = v },
            "The address of an AWS that is not Amazon's."
        ) with
        {
            DefaultNote = "the SDK's chain",
        },
    ];
}
