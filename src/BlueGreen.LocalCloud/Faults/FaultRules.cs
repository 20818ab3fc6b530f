using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Faults;

/// <summary>The faults that are set, and how often each has matched. They are no state: a restart forgets them.</summary>
internal sealed class FaultRules
{
    private readonly Lock _gate = new();
    private readonly List<(Fault Fault, Counter Matches)> _faults = [];
    private readonly List<(LaunchFault Fault, Counter Matches)> _launches = [];
    private readonly Dictionary<string, ApplicationHealth> _images = [];
    private readonly Dictionary<string, RateLimit> _limits = [];

    public void Add(Fault fault)
    {
        lock (_gate)
        {
            _faults.Add((fault, new Counter()));
        }
    }

    public void Add(LaunchFault fault)
    {
        lock (_gate)
        {
            _launches.Add((fault, new Counter()));
        }
    }

    /// <summary>From now on, applications on the image behave so, those that run already too.</summary>
    public void SetImage(string imageId, ApplicationHealth health)
    {
        lock (_gate)
        {
            _images[imageId] = health;
        }
    }

    /// <summary>The service takes so many calls a second, of the cloud's time, and throttles the others.</summary>
    public void Limit(string service, int perSecond)
    {
        lock (_gate)
        {
            _limits[service] = new RateLimit(perSecond);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _faults.Clear();
            _launches.Clear();
            _images.Clear();
            _limits.Clear();
        }
    }

    /// <summary>How applications on the image behave; healthy where nothing was set.</summary>
    public ApplicationHealth OfImage(string imageId)
    {
        lock (_gate)
        {
            return _images.GetValueOrDefault(imageId, ApplicationHealth.Healthy);
        }
    }

    /// <summary>The fault of a launch that is about to happen, which counts it; null where it may succeed.</summary>
    /// <param name="group">The Auto Scaling group that launches; null for RunInstances.</param>
    /// <param name="zone">The zone it is launched in.</param>
    public LaunchFault? NextLaunch(string? group, string? zone)
    {
        lock (_gate)
        {
            foreach (var (fault, matches) in _launches)
            {
                var fits = (fault.Group is null || fault.Group == group) && (fault.Zone is null || fault.Zone == zone);
                if (fits && (fault.Count is not { } count || matches.Value < count))
                {
                    matches.Value++;
                    return fault;
                }
            }

            return null;
        }
    }

    /// <summary>The first fault that hits this call; every matching rule counts it.</summary>
    public Fault? Next(RoutedCall call, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_limits.TryGetValue(call.Service.Name, out var limit) && !limit.Admits(now))
            {
                return new Fault { Kind = FaultKind.Throttle };
            }

            Fault? hit = null;
            foreach (var (fault, matches) in _faults.Where(f => Matches(f.Fault, call)))
            {
                var number = ++matches.Value;
                if (number >= fault.Nth && (fault.Count is not { } count || number < fault.Nth + count))
                {
                    hit ??= fault;
                }
            }

            return hit;
        }
    }

    private static bool Matches(Fault fault, RoutedCall call) =>
        (fault.Service is null || fault.Service == call.Service.Name)
        && (fault.Action is null || fault.Action == call.Action)
        && (!fault.MutatingOnly || call.Operation?.Mutating == true);

    private sealed class Counter
    {
        public int Value { get; set; }
    }
}
