using Amazon.Runtime;
using Amazon.Slim;

namespace Amazon.Route53.Model;

public class ListResourceRecordSetsRequest : AmazonRoute53Request
{
    public string HostedZoneId { get; set; }

    public string StartRecordName { get; set; }

    public RRType StartRecordType { get; set; }

    public string StartRecordIdentifier { get; set; }

    public string MaxItems { get; set; }
}

public class ListResourceRecordSetsResponse : AmazonWebServiceResponse
{
    [Wire(Item = "ResourceRecordSet")]
    public List<ResourceRecordSet> ResourceRecordSets { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public bool? IsTruncated { get; set; }

    public string NextRecordName { get; set; }

    public RRType NextRecordType { get; set; }

    public string NextRecordIdentifier { get; set; }

    public string MaxItems { get; set; }
}
