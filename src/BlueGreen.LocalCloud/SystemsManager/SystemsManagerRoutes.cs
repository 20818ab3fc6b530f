using System.Globalization;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.SystemsManager;

/// <summary>Parameters: as much of Systems Manager as says which image to take.</summary>
internal static class SystemsManagerRoutes
{
    public static void Register(ServiceRoutes routes) =>
        _ = routes
            .Add(new Operation("GetParameter", Get) { Gaps = "Only the newest version; SecureString is kept and answered in clear." })
            .Add(new Operation("PutParameter", Put) { Gaps = "No patterns, policies, tiers or tags." });

    private static Fields Get(Call call)
    {
        var sent = call.Parameters.Required("Name");
        var (name, version) = Selected(sent);
        var parameter = Find(call, name) ?? throw new AwsException("ParameterNotFound", $"Parameter {sent} not found.");
        if (version is not null && version != parameter.Version)
        {
            throw new AwsException(
                "ParameterVersionNotFound",
                $"Systems Manager could not find version {version} of {parameter.Name}. Verify the version and try again."
            );
        }

        return new Fields
        {
            {
                "Parameter",
                new Fields
                {
                    { "ARN", Arn(call, parameter) },
                    { "DataType", "text" },
                    { "LastModifiedDate", parameter.ModifiedAt },
                    { "Name", parameter.Name },
                    { "Type", parameter.Type },
                    { "Value", parameter.Value },
                    { "Version", parameter.Version },
                    { "Selector", version is null ? null : $":{version}" },
                }
            },
        };
    }

    private static Fields Put(Call call)
    {
        var (name, value) = (call.Parameters.Required("Name"), call.Parameters.Required("Value"));
        var type = call.Parameters.OneOf("Type", "String", "StringList", "SecureString");
        if (Find(call, name) is { } parameter)
        {
            if (call.Parameters.Boolean("Overwrite") != true)
            {
                throw new AwsException(
                    "ParameterAlreadyExists",
                    "The parameter already exists. To overwrite this value, set the overwrite option in the request to true."
                );
            }

            parameter.Type = type ?? parameter.Type;
            parameter.Value = value;
            parameter.ModifiedAt = call.Now;
            parameter.Version++;
        }
        else
        {
            parameter = new StoredParameter
            {
                Region = call.Region,
                Name = name,
                Type = type ?? throw new AwsException("ValidationException", "A parameter type is required when you create a parameter."),
                Value = value,
                ModifiedAt = call.Now,
            };
            call.State.SystemsManager.Parameters.Add(parameter);
        }

        return new Fields { { "Tier", "Standard" }, { "Version", parameter.Version } };
    }

    /// <summary>The name or ARN, and the version that may stand behind it.</summary>
    private static (string Name, long? Version) Selected(string sent)
    {
        var colon = sent.LastIndexOf(':');
        return colon > 0 && long.TryParse(sent.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? (sent[..colon], version)
            : (sent, null);
    }

    private static string Arn(Call call, StoredParameter parameter) =>
        $"arn:aws:ssm:{call.Region}:{call.Account}:parameter/{parameter.Name.TrimStart('/')}";

    private static StoredParameter? Find(Call call, string name) =>
        call.State.SystemsManager.Parameters.Find(parameter =>
            parameter.Region == call.Region && (parameter.Name == name || Arn(call, parameter) == name)
        );
}
