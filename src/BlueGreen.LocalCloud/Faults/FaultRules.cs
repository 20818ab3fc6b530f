using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Faults;

/// <summary>The faults that are set, and how often each has matched.</summary>
internal sealed class FaultRules
{
    private readonly Lock _gate = new();
    private readonly List<(Fault Fault, Counter Matches)> _faults = [];

    public void Add(Fault fault)
    {
        lock (_gate)
        {
            _faults.Add((fault, new Counter()));
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _faults.Clear();
        }
    }

    /// <summary>The first fault that hits this call; every matching rule counts it.</summary>
    public Fault? Next(RoutedCall call)
    {
        lock (_gate)
        {
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
