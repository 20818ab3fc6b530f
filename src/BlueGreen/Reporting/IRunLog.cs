namespace BlueGreen.Reporting;

/// <summary>Where a run tells what it does: one line a transition, the identifier first.</summary>
public interface IRunLog
{
    /// <summary>Something happened that a person follows: <c>v7: 2/3 healthy after 40 s</c>.</summary>
    /// <param name="line">One line.</param>
    public void Tell(string line);

    /// <summary>Something a person wants to know only when looking closer.</summary>
    /// <param name="line">One line.</param>
    public void Detail(string line);

    /// <summary>Something a person should not miss, though the run goes on.</summary>
    /// <param name="line">One line.</param>
    public void Warn(string line);

    /// <summary>Something happened, as data. Default: it is passed over; what a person must know is told in lines as well.</summary>
    /// <param name="happened">What.</param>
    public void Report(RunEvent happened) { }
}
