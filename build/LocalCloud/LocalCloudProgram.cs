using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Build.Processes;

namespace Build.LocalCloud;

/// <summary>The local cloud's program: where it lies, which build it is, how it is started.</summary>
/// <param name="Path">The assembly.</param>
internal sealed record LocalCloudProgram(string Path)
{
    private const string Assembly = "BlueGreen.LocalCloud.dll";
    private const int UsualPort = 4566;
    private static readonly string[] Configurations = ["release", "debug"];

    /// <summary>Changes with every build.</summary>
    public string Build => File.GetLastWriteTimeUtc(Path).Ticks.ToString(CultureInfo.InvariantCulture);

    /// <summary>The published one beside this host, else the newest that was compiled.</summary>
    /// <param name="layout">Where things lie.</param>
    /// <param name="hostDirectory">The running host's directory.</param>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static LocalCloudProgram Find(Layout layout, string hostDirectory)
    {
        var published = System.IO.Path.GetFullPath(System.IO.Path.Combine(hostDirectory, "..", "local-cloud", Assembly));
        if (File.Exists(published))
        {
            return new LocalCloudProgram(published);
        }

        var compiled = Configurations
            .Select(configuration => System.IO.Path.Combine(layout.Compiled, "bin", "BlueGreen.LocalCloud", configuration, Assembly))
            .Where(File.Exists)
            .OrderByDescending(File.GetLastWriteTimeUtc)
            .FirstOrDefault();
        return compiled is not null
            ? new LocalCloudProgram(compiled)
            : throw new FileNotFoundException("The local cloud is not built. ./build.sh (build.ps1) builds it beside the host.", published);
    }

    /// <param name="port">Where it is to answer.</param>
    /// <param name="speed">How many of its seconds pass in one of the machine's.</param>
    /// <param name="dataDirectory">Where its state lasts.</param>
    /// <param name="enterFile">Where the script goes that runs a command inside its network.</param>
    public ProgramCall Call(int port, int speed, string dataDirectory, string enterFile) =>
        new(
            ProgramCall.DotNet,
            Path,
            "--port",
            port.ToString(CultureInfo.InvariantCulture),
            "--data",
            dataDirectory,
            "--timing",
            "realistic",
            "--speed",
            speed.ToString(CultureInfo.InvariantCulture),
            "--enter",
            enterFile
        );

    /// <summary>The usual port, or any free one where it is taken.</summary>
    public static int FreePort()
    {
        try
        {
            return Probe(UsualPort);
        }
        catch (SocketException)
        {
            return Probe(0);
        }
    }

    private static int Probe(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
