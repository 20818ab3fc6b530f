using BlueGreen.State.Record;

namespace BlueGreen.Reporting;

/// <summary>How what an operation does is undone, in words.</summary>
internal static class WayBack
{
    public static string Of(OperationKind operation, string? from, string? to) =>
        operation switch
        {
            OperationKind.Switch when from is null => "None; this is the first version that is live.",
            OperationKind.Switch =>
                $"Rollback makes {from} live again. Its group keeps its size until Clean or the next Deploy-Staging; after that, deploy {from} anew.",
            OperationKind.Rollback => $"Switch --to={from ?? "VERSION"} makes live again what was live before.",
            OperationKind.DeployStaging =>
                $"The live names are not touched. Clean --to={to ?? "VERSION"} removes the new version from staging.",
            OperationKind.Clean => $"What is deleted stays deleted. While its image is kept, {to ?? "the version"} can be deployed anew.",
            _ => "What was there is not changed; what is made can be deleted by hand.",
        };
}
