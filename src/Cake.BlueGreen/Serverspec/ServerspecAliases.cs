using Cake.Core;
using Cake.Core.Annotations;

namespace Cake.BlueGreen.Serverspec;

/// <summary>Tests machines with Serverspec over SSH (<c>apt-get install ruby-serverspec ruby-rspec-junit-formatter</c>).</summary>
[CakeAliasCategory("Serverspec")]
[CakeNamespaceImport("Cake.BlueGreen.Serverspec")]
public static class ServerspecAliases
{
    /// <summary>Tests a machine and writes what was found as JSON and JUnit.</summary>
    /// <remarks>
    /// The specs learn where the machine is from <c>TARGET_HOST</c>, <c>TARGET_PORT</c>, <c>TARGET_USER</c> and <c>TARGET_KEY</c>; their helper sets the backend
    /// <c>:ssh</c> with them. That nothing was tested is never a success.
    /// </remarks>
    /// <param name="context">The Cake context.</param>
    /// <param name="settings">The machine and the specs.</param>
    /// <returns>Every check; all passed, or are marked as pending.</returns>
    /// <exception cref="ServerspecFailedException">The machine is not as expected; <see cref="ServerspecFailedException.Failed"/> names the checks.</exception>
    /// <exception cref="ServerspecUnreachableException">The machine could not be reached.</exception>
    /// <exception cref="ServerspecLoadException">The specs did not run.</exception>
    /// <exception cref="Tooling.MissingToolException">RSpec is not on this machine.</exception>
    /// <example><code>
    /// ServerspecRun(new ServerspecSettings
    /// {
    ///     Specs = ["images/base/spec", "images/site/spec"],
    ///     Host = "10.0.0.5",
    ///     User = "admin",
    ///     Key = "artifacts/test-key.pem",
    ///     Results = "artifacts/serverspec",
    ///     Variables = new Dictionary&lt;string, string&gt; { ["EXPECTED_VERSION"] = "v7" },
    /// });
    /// </code></example>
    [CakeMethodAlias]
    public static ServerspecResult ServerspecRun(this ICakeContext context, ServerspecSettings settings) =>
        new ServerspecRunner(context).Test(settings);
}
