namespace BlueGreen.State.Record;

/// <summary>The operations that change an environment.</summary>
public enum OperationKind
{
    /// <summary>Makes the objects that an environment stands on.</summary>
    Provision,

    /// <summary>Puts a new version on the staging side.</summary>
    DeployStaging,

    /// <summary>Makes the version on staging live.</summary>
    Switch,

    /// <summary>Makes the former version live again.</summary>
    Rollback,

    /// <summary>Removes the former version.</summary>
    Clean,
}
