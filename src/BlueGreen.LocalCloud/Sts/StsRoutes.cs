using System.Text.RegularExpressions;
using BlueGreen.LocalCloud.Iam;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Sts;

/// <summary>Who is calling, and credentials for a while.</summary>
internal static partial class StsRoutes
{
    public static void Register(ServiceRoutes routes) =>
        _ = routes
            .Add("GetCallerIdentity", GetCallerIdentity)
            .Add(new Operation("AssumeRole", AssumeRole) { Gaps = "Trust and session policies are not judged; credentials never expire." })
            .Add(new Operation("GetSessionToken", GetSessionToken) { Mutating = true, Gaps = "Credentials never expire." });

    private static Fields GetCallerIdentity(Call call)
    {
        var arn = call.State.Iam.Sessions.GetValueOrDefault(call.AccessKey, Root(call));
        return new Fields
        {
            { "Arn", arn },
            { "UserId", arn == Root(call) ? call.Account : $"{RoleId(call, arn)}:{arn[(arn.LastIndexOf('/') + 1)..]}" },
            { "Account", call.Account },
        };
    }

    private static Fields AssumeRole(Call call)
    {
        var roleArn = call.Parameters.Required("RoleArn");
        var session = SessionName(call.Parameters);
        var duration = call.Parameters.Integer("DurationSeconds", min: 900, max: 43_200) ?? 3600;
        if (call.State.Iam.Roles.Find(r => r.Arn == roleArn) is not { } role)
        {
            throw new AwsException(
                "AccessDenied",
                $"User: {Root(call)} is not authorized to perform: sts:AssumeRole on resource: {roleArn}",
                403
            );
        }

        if (duration > role.MaxSessionDuration)
        {
            throw new AwsException("ValidationError", "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
        }

        var arn = $"arn:aws:sts::{call.Account}:assumed-role/{role.Name}/{session}";
        return new Fields
        {
            { "Credentials", Credentials(call, arn, duration) },
            {
                "AssumedRoleUser",
                new Fields { { "AssumedRoleId", $"{role.Id}:{session}" }, { "Arn", arn } }
            },
            { "PackedPolicySize", 0 },
            { "SourceIdentity", call.Parameters.Text("SourceIdentity") },
        };
    }

    private static string SessionName(Parameters sent)
    {
        const string Name = "RoleSessionName";
        var name = sent.Required(Name);
        return name.Length is < 2 or > 64 || !AllowedName().IsMatch(name)
            ? throw sent.Invalid(Name, name, @"Member must satisfy regular expression pattern: [\w+=,.@-]*, with 2 to 64 characters")
            : name;
    }

    private static Fields GetSessionToken(Call call)
    {
        var duration = call.Parameters.Integer("DurationSeconds", min: 900, max: 129_600) ?? 43_200;
        return new Fields { { "Credentials", Credentials(call, Root(call), duration) } };
    }

    private static Fields Credentials(Call call, string arn, int seconds)
    {
        var accessKey = call.World.Random.Capitals("ASIA", 20);
        call.State.Iam.Sessions[accessKey] = arn;
        return new Fields
        {
            { "AccessKeyId", accessKey },
            { "SecretAccessKey", call.World.Random.Hex(40) },
            { "SessionToken", call.World.Random.Hex(128) },
            { "Expiration", call.Now.AddSeconds(seconds) },
        };
    }

    [GeneratedRegex(@"^[A-Za-z0-9_+=,.@-]*$", RegexOptions.None, 1000)]
    private static partial Regex AllowedName();

    private static string Root(Call call) => $"arn:aws:iam::{call.Account}:root";

    private static string RoleId(Call call, string sessionArn) => call.State.Iam.FindRole(sessionArn.Split('/')[1])?.Id ?? "AROA";
}
