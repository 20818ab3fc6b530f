using Amazon.Slim;

namespace Amazon.Route53.Model;

public class ChangeBatch
{
    public string Comment { get; set; }

    [Wire(Item = "Change")]
    public List<Change> Changes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class Change
{
    public ChangeAction Action { get; set; }

    public ResourceRecordSet ResourceRecordSet { get; set; }
}
