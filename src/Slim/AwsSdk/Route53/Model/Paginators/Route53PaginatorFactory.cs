namespace Amazon.Route53.Model;

/// <summary>The paged operations, page after page.</summary>
public interface IRoute53PaginatorFactory
{
    IListHostedZonesPaginator ListHostedZones(ListHostedZonesRequest request);

    IListResourceRecordSetsPaginator ListResourceRecordSets(ListResourceRecordSetsRequest request);
}

/// <inheritdoc cref="IRoute53PaginatorFactory"/>
public class Route53PaginatorFactory : IRoute53PaginatorFactory
{
    private readonly IAmazonRoute53 client;

    internal Route53PaginatorFactory(IAmazonRoute53 client) => this.client = client;

    public IListHostedZonesPaginator ListHostedZones(ListHostedZonesRequest request) => new ListHostedZonesPaginator(client, request);

    public IListResourceRecordSetsPaginator ListResourceRecordSets(ListResourceRecordSetsRequest request) =>
        new ListResourceRecordSetsPaginator(client, request);
}
