using System.Text.Json;
using BlueGreen.LocalCloud.Host;
using BlueGreen.LocalCloud.Host.Inner;
using BlueGreen.LocalCloud.Host.Outer;
using BlueGreen.LocalCloud.Load;
using BlueGreen.LocalCloud.Machines.Base;
using BlueGreen.LocalCloud.Machines.Processes;
using BlueGreen.LocalCloud.Machines.Support;
using Microsoft.Data.Sqlite;

if (args is [LoadCommandLine.Verb, ..])
{
    return await LoadCommand.RunAsync(args[1..], TimeProvider.System);
}

if (args is ["prepare"])
{
    var missing =
        await MachineSupport.FindObstacleAsync(dataDirectory: null)
        ?? await new BaseStore(TimeProvider.System, Console.Out.WriteLine).EnsureAsync();
    return missing is null ? 0 : await FailAsync([missing.ToString()], 1);
}

var (options, errors) = CommandLine.Parse(args);
if (errors.Count > 0)
{
    return await FailAsync([.. errors, CommandLine.Usage], 2);
}

try
{
    if (options.InsideDirectory is { } inside)
    {
        await using var inner = await InnerCloud.StartAsync(options, inside);
        await inner.WaitForShutdownAsync(CancellationToken.None);
        return 0;
    }

    if (options.Machines != MachinesKind.Off)
    {
        var obstacle =
            await MachineSupport.FindObstacleAsync(options.DataDirectory)
            ?? SimulatedPast.Find(options.DataDirectory)
            ?? await new BaseStore(options.TimeProvider, Console.Out.WriteLine).EnsureAsync();
        if (obstacle is null)
        {
            await using var outer = await OuterCloud.StartAsync(options, args);
            await Console.Out.WriteLineAsync($"Local cloud ready at {outer.Address}");
            return await outer.WaitAsync();
        }

        if (options.Machines == MachinesKind.Required)
        {
            return await FailAsync([$"--machines required: {obstacle}"], 1);
        }

        await Console.Out.WriteLineAsync($"No machines, instances are simulated: {obstacle}");
        options = options with { DataPlane = DataPlaneFacts.Off(obstacle.ToString()) };
    }

    if (options.Machines == MachinesKind.Off)
    {
        options = options with { DataPlane = DataPlaneFacts.Off("It was started with --machines off.") };
    }

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
catch (Exception e) when (e is IOException or ToolException)
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
