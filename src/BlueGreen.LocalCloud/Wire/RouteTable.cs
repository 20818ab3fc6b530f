using BlueGreen.LocalCloud.AutoScaling;
using BlueGreen.LocalCloud.CloudWatch;
using BlueGreen.LocalCloud.Ec2;
using BlueGreen.LocalCloud.Iam;
using BlueGreen.LocalCloud.LoadBalancing;
using BlueGreen.LocalCloud.LoadBalancing.V2;
using BlueGreen.LocalCloud.Route53;
using BlueGreen.LocalCloud.Sts;

namespace BlueGreen.LocalCloud.Wire;

/// <summary>Every service that the cloud offers.</summary>
internal sealed class RouteTable
{
    public RouteTable()
    {
        Services =
        [
            Service(
                "ec2",
                "ec2",
                "2016-11-15",
                "http://ec2.amazonaws.com/doc/2016-11-15/",
                Protocol.Ec2,
                Validation.Ec2,
                Ec2Routes.Register
            ),
            Service(
                "autoscaling",
                "autoscaling",
                "2011-01-01",
                "http://autoscaling.amazonaws.com/doc/2011-01-01/",
                Protocol.Query,
                Validation.Query,
                AutoScalingRoutes.Register
            ),
            Service(
                "elb",
                "elasticloadbalancing",
                "2012-06-01",
                "http://elasticloadbalancing.amazonaws.com/doc/2012-06-01/",
                Protocol.Query,
                Validation.Query,
                LoadBalancingRoutes.Register
            ),
            Service(
                "elbv2",
                "elasticloadbalancing",
                "2015-12-01",
                "http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/",
                Protocol.Query,
                Validation.Query,
                ElbV2Routes.Register
            ),
            Service(
                "route53",
                "route53",
                "2013-04-01",
                "https://route53.amazonaws.com/doc/2013-04-01/",
                Protocol.RestXml,
                Validation.Route53,
                Route53Routes.Register
            ),
            Service(
                "iam",
                "iam",
                "2010-05-08",
                "https://iam.amazonaws.com/doc/2010-05-08/",
                Protocol.Query,
                Validation.Query,
                IamRoutes.Register
            ),
            Service(
                "cloudwatch",
                "monitoring",
                "2010-08-01",
                "http://monitoring.amazonaws.com/doc/2010-08-01/",
                Protocol.Query,
                Validation.CloudWatch,
                CloudWatchRoutes.Register
            ),
            Service(
                "sts",
                "sts",
                "2011-06-15",
                "https://sts.amazonaws.com/doc/2011-06-15/",
                Protocol.Query,
                Validation.Query,
                StsRoutes.Register
            ),
        ];
    }

    public IReadOnlyList<ServiceRoutes> Services { get; }

    private static ServiceRoutes Service(
        string name,
        string signingName,
        string version,
        string xmlNamespace,
        Protocol protocol,
        Validation validation,
        Action<ServiceRoutes> register
    )
    {
        var routes = new ServiceRoutes(name, signingName, version, xmlNamespace, protocol, validation);
        register(routes);
        return routes;
    }
}
