using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Console.Pictures;

/// <summary>A call that has ended.</summary>
/// <param name="About">The first of what was sent, in short.</param>
internal sealed record CallPicture(
    int Seq,
    DateTimeOffset Time,
    string Service,
    string Action,
    string About,
    bool Mutating,
    int Status,
    string? Error,
    string? Fault
)
{
    private const int Told = 3;
    private const int Longest = 140;

    public static CallPicture Of(CallRecord call)
    {
        var about = string.Join(", ", call.Parameters.Values.Where(value => value.Length > 0).Take(Told));
        return new CallPicture(
            call.Seq,
            call.Time,
            call.Service,
            call.Action,
            about.Length <= Longest ? about : about[..Longest] + "...",
            call.Mutating,
            call.Status,
            call.Error,
            call.Fault
        );
    }
}
