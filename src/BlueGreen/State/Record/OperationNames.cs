namespace BlueGreen.State.Record;

/// <summary>Operations as people call them, which is as their targets are called.</summary>
internal static class OperationNames
{
    public static string Of(OperationKind operation) => operation == OperationKind.DeployStaging ? "Deploy-Staging" : operation.ToString();
}
