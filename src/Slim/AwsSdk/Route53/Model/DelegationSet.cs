using Amazon.Slim;

namespace Amazon.Route53.Model;

public class DelegationSet
{
    public string Id { get; set; }

    public string CallerReference { get; set; }

    [Wire(Item = "NameServer")]
    public List<string> NameServers { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
