using Cake.Core.IO;

namespace Cake.Frosting.Internal;

internal sealed record CakeSetting(string Key, string Value);

internal sealed record WorkingDirectory(DirectoryPath Path);
