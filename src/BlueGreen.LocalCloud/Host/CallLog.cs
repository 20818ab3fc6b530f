using System.Security.Cryptography;
using System.Text;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Host;

/// <summary>Every call in order of arrival.</summary>
internal sealed class CallLog
{
    // Long rehearsals must not eat the memory; tests read far fewer.
    private const int Kept = 50_000;
    private const int LongestValue = 200;

    // A call that more than so many others overtook is not looked for where somebody looks ten times a second.
    private const int Recent = 500;

    private static readonly string[] Secrets = ["UserData", "KeyMaterial", "Password", "Secret", "PrivateKey", "Signature", "Token"];

    private readonly Lock _gate = new();
    private readonly LinkedList<CallRecord> _calls = [];
    private int _seq;
    private int _events;

    public IReadOnlyList<CallRecord> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _calls];
            }
        }
    }

    public CallRecord Begin()
    {
        lock (_gate)
        {
            var record = new CallRecord(++_seq, ++_events) { RequestId = RequestId(_seq) };
            _ = _calls.AddLast(record);
            if (_calls.Count > Kept)
            {
                _calls.RemoveFirst();
            }

            return record;
        }
    }

    public void End(CallRecord record)
    {
        lock (_gate)
        {
            record.Ended = ++_events;
        }
    }

    /// <summary>The last calls that ended later than another one, in the order of their ends.</summary>
    /// <param name="stamp">The other one's <see cref="CallRecord.Ended"/>; 0 for all.</param>
    /// <param name="most">How many at most: earlier ones are left out.</param>
    public IReadOnlyList<CallRecord> EndedAfter(int stamp, int most)
    {
        lock (_gate)
        {
            var ended = new List<CallRecord>();
            var looked = 0;
            for (var node = _calls.Last; node is not null && looked < Recent; node = node.Previous, looked++)
            {
                if (node.Value.Ended > stamp)
                {
                    ended.Add(node.Value);
                }
            }

            return [.. ended.OrderBy(call => call.Ended).TakeLast(most)];
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _calls.Clear();
        }
    }

    /// <summary>What may be shown of parameters.</summary>
    public static IReadOnlyDictionary<string, string> Shown(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var all = parameters.ToList();
        // An old form of ModifyInstanceAttribute sends the name of an attribute and its value apart.
        var hidesValue = all.Exists(p => p.Key == "Attribute" && IsSecret(p.Value));
        return all.Where(p => !IsSecret(p.Key) && !(hidesValue && p.Key == "Value"))
            .GroupBy(p => p.Key, p => p.Value, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => Cut(string.Join(", ", g)), StringComparer.Ordinal);
    }

    private static bool IsSecret(string name) => Array.Exists(Secrets, s => name.Contains(s, StringComparison.OrdinalIgnoreCase));

    private static string Cut(string text) => text.Length <= LongestValue ? text : text[..LongestValue] + "...";

    private static string RequestId(int seq) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"call {seq}"))[..16]).ToString("D");
}
