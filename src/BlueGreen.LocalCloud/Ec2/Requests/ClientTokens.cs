using System.Security.Cryptography;
using System.Text;

namespace BlueGreen.LocalCloud.Ec2.Requests;

/// <summary>Makes repeated requests harmless: the same client token with the same request finds what the first one made.</summary>
internal static class ClientTokens
{
    private const string Parameter = "ClientToken";

    /// <summary>The id of what this very request made before; null where it is new or carries no token.</summary>
    public static string? MadeBefore(Ec2Call call, string operation)
    {
        if (call.Parameters.Text(Parameter) is not { } token)
        {
            return null;
        }

        var used = call.Ec2.State.ClientTokens.Find(u => u.Region == call.Ec2.Name && u.Operation == operation && u.Token == token);
        return used is null || used.RequestDigest == Digest(call)
            ? used?.ResourceId
            : throw Ec2Errors.Error(
                "IdempotentParameterMismatch",
                $"Client token {token} was already used with other parameters: arguments on this idempotent request are inconsistent with arguments used in previous request(s)."
            );
    }

    public static void Remember(Ec2Call call, string operation, string resourceId)
    {
        if (call.Parameters.Text(Parameter) is { } token)
        {
            call.Ec2.State.ClientTokens.Add(new UsedClientToken(call.Ec2.Name, operation, token, Digest(call), resourceId));
        }
    }

    // A digest: the request may hold user data, which must not be kept a second time.
    private static string Digest(Ec2Call call)
    {
        var text = string.Join('\n', call.Parameters.Flat.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={p.Value}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
