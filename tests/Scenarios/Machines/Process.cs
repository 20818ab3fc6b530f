using System.Net;
using System.Text;

namespace Scenarios.Machines;

/// <summary>When, about a call, something happens.</summary>
public enum Moment
{
    /// <summary>The call is not made.</summary>
    BeforeIt,

    /// <summary>The call has its effect, and its answer is not heard.</summary>
    AfterItsEffect,
}

/// <summary>Carries a call to the cloud, and its answer back.</summary>
internal delegate Task<HttpResponseMessage> Carrier(WireCall call, HttpRequestMessage request, Func<Task<HttpResponseMessage>> send);

/// <summary>One process on a machine: it runs, or it stands still for a while, or for ever, at one of its calls.</summary>
internal sealed class Process
{
    private Func<WireCall, Moment, bool> stops = static (_, _) => false;

    /// <value>Whether it goes on when it can.</value>
    public bool Runs { get; private set; } = true;

    /// <value>Every call so far.</value>
    public List<WireCall> Calls { get; } = [];

    /// <value>The calls that may have changed something.</value>
    public IReadOnlyList<WireCall> Mutations => [.. Calls.Where(call => call.Mutating)];

    /// <value>What happens in the world right before a call of it has its effect.</value>
    public Func<WireCall, Task> Befalls { get; set; } = static _ => Task.CompletedTask;

    /// <value>What becomes of a call on its way; null where it just arrives.</value>
    public Carrier? Carries { get; set; }

    /// <summary>Lets it stand still at such a call. Nobody may ever let it go on: then it is dead.</summary>
    public void StopAt(Func<WireCall, bool> which, Moment moment) => stops = (call, when) => when == moment && which(call);

    /// <summary>The first such call is refused, as a service does that has not heard everywhere of what happened a moment ago.</summary>
    /// <param name="action">The call.</param>
    /// <param name="code">The service's code.</param>
    /// <param name="where">What must be in the call; anything by default.</param>
    public void IsRefusedOnce(string action, string code, string where = "")
    {
        var isRefused = false;
        Carries = (call, _, send) =>
        {
            if (isRefused || call.Action != action || !call.Body.Contains(where, StringComparison.Ordinal))
            {
                return send();
            }

            isRefused = true;
            var error = $"<Error><Code>{code}</Code><Message>Not yet</Message></Error>";
            var told = call.Service == "ec2" ? $"<Response><Errors>{error}</Errors></Response>" : $"<ErrorResponse>{error}</ErrorResponse>";
            return Task.FromResult(
                new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StringContent(told, Encoding.UTF8, "text/xml") }
            );
        };
    }

    /// <summary>Lets it go on.</summary>
    public void Resume()
    {
        stops = static (_, _) => false;
        Runs = true;
    }

    /// <summary>Stands still where that call at that moment is the one.</summary>
    public bool StopsAt(WireCall call, Moment moment)
    {
        var here = Runs && stops(call, moment);
        Runs &= !here;
        return here;
    }
}
