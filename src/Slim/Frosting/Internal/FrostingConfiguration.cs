using Cake.Core;
using Cake.Core.Configuration;
using Cake.Core.IO;

namespace Cake.Frosting.Internal;

/// <summary>The host's settings under those of <c>cake.config</c>, the environment and the command line.</summary>
internal sealed class FrostingConfiguration(
    IEnumerable<CakeSetting> settings,
    IFileSystem fileSystem,
    ICakeEnvironment environment,
    ICakeArguments arguments
) : ICakeConfiguration
{
    private readonly ICakeConfiguration _configuration = new CakeConfigurationProvider(fileSystem, environment).CreateConfiguration(
        environment.WorkingDirectory,
        settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)),
        arguments.GetArguments().ToDictionary(x => x.Key, x => x.Value.FirstOrDefault() ?? string.Empty, StringComparer.OrdinalIgnoreCase)
    );

    public string GetValue(string key) => _configuration.GetValue(key);
}
