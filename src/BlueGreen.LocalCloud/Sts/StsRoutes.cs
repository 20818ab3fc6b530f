using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Sts;

/// <summary>Who is calling.</summary>
internal static class StsRoutes
{
    public static void Register(ServiceRoutes routes) => _ = routes.Add("GetCallerIdentity", GetCallerIdentity);

    private static Fields GetCallerIdentity(Call call) =>
        new()
        {
            { "UserId", call.Account },
            { "Account", call.Account },
            { "Arn", $"arn:aws:iam::{call.Account}:root" },
        };
}
