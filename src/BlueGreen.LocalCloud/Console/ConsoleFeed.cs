using System.Text.Json;
using BlueGreen.LocalCloud.Console.Pictures;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Console;

/// <summary>The newest picture of the world. Whoever looks gets that one, however many changes he was too slow for.</summary>
internal sealed class ConsoleFeed : IDataPlane
{
    private readonly Lock _oneDrawer = new();
    private long _changes;
    private long _drawnAt = -1;
    private Drawn? _drawn;

    /// <summary>Rises with every change of the state.</summary>
    public long Changes => Interlocked.Read(ref _changes);

    public void Observe(World world) => Interlocked.Increment(ref _changes);

    /// <summary>The picture of now, drawn only where something has changed since the last one.</summary>
    public Drawn Look(Dispatcher dispatcher, World world)
    {
        lock (_oneDrawer)
        {
            // Read first: a change while it is drawn makes it old.
            var changes = Changes;
            if (_drawn is null || _drawnAt != changes)
            {
                var picture = dispatcher.Exclusively(() => WorldPicture.Of(world));
                _drawn = new Drawn(picture, JsonSerializer.Serialize(picture, LocalJson.Options));
                _drawnAt = changes;
            }

            return _drawn;
        }
    }
}

/// <summary>A picture and its JSON.</summary>
internal sealed record Drawn(WorldPicture Picture, string Json);
