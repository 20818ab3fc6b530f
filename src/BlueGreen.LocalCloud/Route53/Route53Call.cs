using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Route53;

/// <summary>What several families of operations need of a call.</summary>
internal static class Route53Call
{
    /// <summary>The zone that the path names; ids are taken with and without their prefix.</summary>
    public static HostedZone Zone(this Call call)
    {
        var id = Bare(call.Parameters.Required("Id"));
        return call.State.Route53.Find(id) ?? throw Route53Errors.NoSuchHostedZone(id);
    }

    public static string Bare(string id) => id[(id.LastIndexOf('/') + 1)..];

    /// <summary>Notes a change that will be in sync after its time.</summary>
    public static ChangeInfo Submit(this Call call, string? comment = null)
    {
        var delay = call.World.Random.Next(call.World.Timing.InSyncAtLeast, call.World.Timing.InSyncAtMost);
        var change = new ChangeInfo(call.World.Random.Capitals("C0", 21), call.Now, call.Now + delay, comment);
        call.State.Route53.Changes.Add(change.Id, change);
        return change;
    }

    public static Fields Write(this Call call, ChangeInfo change) =>
        new()
        {
            { "Id", "/change/" + change.Id },
            { "Status", change.InSyncAt <= call.Now ? "INSYNC" : "PENDING" },
            { "SubmittedAt", change.SubmittedAt },
            { "Comment", change.Comment },
        };

    /// <summary>The size of a page.</summary>
    public static int PageSize(this Call call, int most) => Math.Min(call.Parameters.Integer("maxitems", min: 1) ?? most, most);
}
