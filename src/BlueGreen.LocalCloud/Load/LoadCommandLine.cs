using System.Globalization;
using System.Net;

namespace BlueGreen.LocalCloud.Load;

/// <summary>Reads what follows the verb <c>load</c>. Every error is reported at once.</summary>
internal static class LoadCommandLine
{
    public const string Verb = "load";

    public const string Usage =
        "usage: BlueGreen.LocalCloud load --url http://HOST/PATH [--url ...] --out FILE [--rate 100] [--ramp 0] [--spare 0] [--speed 1]"
        + " [--seconds N | --until-file FILE] [--resolver ADDRESS]\n"
        + "Without --seconds and --until-file it goes on until standard input closes.";

    public static (LoadOptions Options, IReadOnlyList<string> Errors) Parse(IReadOnlyList<string> arguments)
    {
        var options = new LoadOptions();
        var errors = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            var parts = arguments[i].Split('=', 2);
            if (parts.Length == 1 && i + 1 == arguments.Count)
            {
                errors.Add($"{parts[0]}: needs a value.");
                break;
            }

            options = Apply(options, parts[0], parts.Length == 2 ? parts[1] : arguments[++i], errors);
        }

        if (options.Urls.Count == 0)
        {
            errors.Add("--url: is missing; name what to ask for.");
        }

        if (options.OutFile.Length == 0)
        {
            errors.Add("--out: is missing; name the file of the series.");
        }

        if (options.Duration is not null && options.UntilFile is not null)
        {
            errors.Add("--seconds, --until-file: give one of them.");
        }

        return (options, errors);
    }

    private static LoadOptions Apply(LoadOptions options, string name, string value, List<string> errors)
    {
        switch (name)
        {
            case "--url" when Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp:
                return options with { Urls = [.. options.Urls, url] };
            case "--rate" when Number(value) is { } rate and > 0 and <= 20_000:
                return options with { Rate = rate };
            case "--ramp" when Number(value) is { } ramp and >= 0 and <= 3600:
                return options with { Ramp = TimeSpan.FromSeconds(ramp) };
            case "--spare" when Number(value) is { } percent and >= 0 and <= 90:
                return options with { Spare = percent / 100 };
            case "--speed" when Number(value) is { } speed and > 0 and <= 10_000:
                return options with { Speed = speed };
            case "--seconds" when Number(value) is { } seconds and > 0 and <= 1_000_000:
                return options with { Duration = TimeSpan.FromSeconds(seconds) };
            case "--until-file":
                return options with { UntilFile = Path.GetFullPath(value) };
            case "--out":
                return options with { OutFile = Path.GetFullPath(value) };
            case "--resolver" when IPAddress.TryParse(value, out var resolver):
                return options with { Resolver = resolver };
            case "--url":
                errors.Add($"--url: '{value}' is no http:// address.");
                break;
            case "--rate":
                errors.Add($"--rate: '{value}' is no number above 0, up to 20000.");
                break;
            case "--ramp":
                errors.Add($"--ramp: '{value}' is no number from 0 to 3600.");
                break;
            case "--spare":
                errors.Add($"--spare: '{value}' is no percentage from 0 to 90.");
                break;
            case "--speed":
                errors.Add($"--speed: '{value}' is no number above 0, up to 10000.");
                break;
            case "--seconds":
                errors.Add($"--seconds: '{value}' is no number above 0, up to 1000000.");
                break;
            case "--resolver":
                errors.Add($"--resolver: '{value}' is no address.");
                break;
            default:
                errors.Add($"{name}: unknown option.");
                break;
        }

        return options;
    }

    private static double? Number(string value) => double.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number : null;
}
