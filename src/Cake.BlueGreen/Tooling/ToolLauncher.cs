using Cake.Core.IO;

namespace Cake.BlueGreen.Tooling;

/// <summary>A program that runs another one somewhere else: in a container, a network of its own, on another machine. The tool and its arguments follow its own.</summary>
/// <param name="Program">The program; it must pass on environment variables, both streams and the exit code.</param>
/// <param name="Arguments">Its own arguments, before the tool.</param>
public sealed record ToolLauncher(FilePath Program, params IReadOnlyList<string> Arguments);
