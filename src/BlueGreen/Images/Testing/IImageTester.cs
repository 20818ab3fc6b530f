using BlueGreen.Naming;

namespace BlueGreen.Images;

/// <summary>Tests a machine that runs an image, with Serverspec for example.</summary>
public interface IImageTester
{
    /// <summary>Looks for what it needs on this machine, before anything is made.</summary>
    /// <returns>What is missing; null where nothing is.</returns>
    public MissingProgram? FindMissing();

    /// <summary>Tries to log in.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    /// <returns>Null once that works; else what stands in the way, for people.</returns>
    public Task<string?> ReachAsync(TestMachine machine, CancellationToken cancellationToken);

    /// <summary>Tests the machine.</summary>
    /// <param name="machine">The machine, which can be reached.</param>
    /// <param name="cancellationToken">Stops the tests.</param>
    /// <returns>What was found.</returns>
    public Task<ImageVerdict> TestAsync(TestMachine machine, CancellationToken cancellationToken);
}

/// <summary>A throw-away machine that runs an image.</summary>
/// <param name="Instance">The instance.</param>
/// <param name="Host">The address at which SSH answers.</param>
/// <param name="User">The user to log in as.</param>
/// <param name="KeyFile">The file with the private key.</param>
/// <param name="Version">The version that it should hold; null where nobody says.</param>
public sealed record TestMachine(InstanceId Instance, string Host, string User, string KeyFile, AppVersion? Version);
