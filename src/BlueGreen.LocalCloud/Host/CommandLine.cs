using System.Globalization;

namespace BlueGreen.LocalCloud.Host;

/// <summary>Reads the command line. Every error is reported at once.</summary>
internal static class CommandLine
{
    public const string Usage =
        "usage: BlueGreen.LocalCloud [--port 4566] [--data DIR] [--timing instant|realistic] [--speed N] [--seed N]"
        + " [--machines auto|off|required] [--enter FILE] [--front-port 8080] [--vpc-front-port 8081] [--policy FILE]\n"
        + "       BlueGreen.LocalCloud prepare    makes the machines' root file system, once";

    public static (LocalCloudOptions Options, IReadOnlyList<string> Errors) Parse(IReadOnlyList<string> arguments)
    {
        var options = new LocalCloudOptions();
        var errors = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            var parts = arguments[i].Split('=', 2);
            var name = parts[0];
            var value = parts.Length == 2 ? parts[1] : null;
            if (value is null && i + 1 < arguments.Count && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal))
            {
                value = arguments[++i];
            }

            if (value is null)
            {
                errors.Add($"{name}: needs a value.");
                continue;
            }

            options = Apply(options, name, value, errors);
        }

        return (options, errors);
    }

    private static LocalCloudOptions Apply(LocalCloudOptions options, string name, string value, List<string> errors)
    {
        switch (name)
        {
            case "--port" when IsPort(value, out var port):
                return options with { Port = port };
            case "--front-port" when IsPort(value, out var port):
                return options with { FrontPort = port };
            case "--vpc-front-port" when IsPort(value, out var port):
                return options with { VpcFrontPort = port };
            case "--data":
                return options with { DataDirectory = Path.GetFullPath(value) };
            case "--timing" when Enum.TryParse<TimingKind>(value, ignoreCase: true, out var timing):
                return options with { Timing = timing };
            case "--speed" when double.TryParse(value, CultureInfo.InvariantCulture, out var speed) && speed is >= 0 and <= 10_000:
                return options with { Speed = speed };
            case "--seed" when ulong.TryParse(value, CultureInfo.InvariantCulture, out var seed):
                return options with { Seed = seed };
            case "--machines" when Enum.TryParse<MachinesKind>(value, ignoreCase: true, out var machines):
                return options with { Machines = machines };
            case "--policy":
                return options with { PolicyFile = Path.GetFullPath(value) };
            case "--enter":
                return options with { EnterFile = Path.GetFullPath(value) };
            case "--inside":
                return options with { InsideDirectory = value };
            case "--port" or "--front-port" or "--vpc-front-port":
                errors.Add($"{name}: '{value}' is no port; use 0-65535.");
                break;
            case "--timing":
                errors.Add($"--timing: '{value}' is neither instant nor realistic.");
                break;
            case "--speed":
                errors.Add($"--speed: '{value}' is no number from 0 to 10000.");
                break;
            case "--seed":
                errors.Add($"--seed: '{value}' is no whole number from 0 up.");
                break;
            case "--machines":
                errors.Add($"--machines: '{value}' is none of auto, off, required.");
                break;
            default:
                errors.Add($"{name}: unknown option.");
                break;
        }

        return options;
    }

    private static bool IsPort(string text, out int port) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out port) && port is >= 0 and <= 65535;
}
