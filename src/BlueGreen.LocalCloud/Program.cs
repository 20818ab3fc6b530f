using System.Text.Json;
using BlueGreen.LocalCloud.Host;
using BlueGreen.LocalCloud.Load;
using Microsoft.Data.Sqlite;

if (args is [LoadCommandLine.Verb, ..])
{
    return await LoadCommand.RunAsync(args[1..], TimeProvider.System);
}

var (options, errors) = CommandLine.Parse(args);
if (errors.Count > 0)
{
    return await FailAsync([.. errors, CommandLine.Usage], 2);
}

try
{
    await using var cloud = await LocalCloudHost.StartAsync(options);
    await Console.Out.WriteLineAsync($"Local cloud ready at {cloud.Address}");
    await cloud.WaitForShutdownAsync(CancellationToken.None);
    return 0;
}
catch (SqliteException e)
{
    return await FailAsync([$"--data: {options.DataDirectory} cannot be used; is another local cloud using it? ({e.Message})"], 1);
}
catch (JsonException e)
{
    return await FailAsync([$"A file cannot be read: {e.Message}"], 1);
}
catch (IOException e)
{
    return await FailAsync([e.Message], 1);
}

static async Task<int> FailAsync(IEnumerable<string> lines, int exitCode)
{
    foreach (var line in lines)
    {
        await Console.Error.WriteLineAsync(line);
    }

    return exitCode;
}
