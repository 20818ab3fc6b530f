using Amazon.AutoScaling;
using Amazon.AutoScaling.Model;
using BlueGreen.Aws;
using BlueGreen.Configuration;
using BlueGreen.State;
using BlueGreen.Tests.Builders;

namespace BlueGreen.Tests.Aws;

public sealed class TrafficMetricsTests
{
    private const string Live = "app/londontamed-com-production-1/b1/targetgroup/londontamed-com-production-1/t1";
    private const string Staging = "app/londontamed-com-production-2/b2/targetgroup/londontamed-com-production-2/t2";

    [Fact]
    public void Counts_by_the_target_group_of_the_new_side()
    {
        var moved = Move(Predefined(Live));

        moved.PredefinedMetricSpecification.ResourceLabel.ShouldBe(Staging);
        moved.PredefinedMetricSpecification.PredefinedMetricType.ShouldBe(MetricType.ALBRequestCountPerTarget);
        (moved.TargetValue, moved.DisableScaleIn).ShouldBe((100, true));
    }

    [Fact]
    public void Leaves_a_label_that_names_something_else() =>
        Move(Predefined("app/batch/1/targetgroup/batch/1"))
            .PredefinedMetricSpecification.ResourceLabel.ShouldBe("app/batch/1/targetgroup/batch/1");

    [Fact]
    public void Moves_the_dimensions_of_a_metric_of_one_s_own()
    {
        var moved = Move(
            new TargetTrackingConfiguration
            {
                CustomizedMetricSpecification = new CustomizedMetricSpecification
                {
                    MetricName = "TargetResponseTime",
                    Namespace = "AWS/ApplicationELB",
                    Statistic = MetricStatistic.Average,
                    Dimensions =
                    [
                        new MetricDimension { Name = "TargetGroup", Value = "targetgroup/londontamed-com-production-1/t1" },
                        new MetricDimension { Name = "LoadBalancer", Value = "app/londontamed-com-production-1/b1" },
                        new MetricDimension { Name = "AvailabilityZone", Value = "eu-west-2a" },
                    ],
                },
            }
        );

        moved
            .CustomizedMetricSpecification.Dimensions.Select(dimension => dimension.Value)
            .ShouldBe(["targetgroup/londontamed-com-production-2/t2", "app/londontamed-com-production-2/b2", "eu-west-2a"]);
    }

    [Fact]
    public void Takes_over_an_expression_over_metrics_with_the_names_in_it()
    {
        var moved = Move(
            new TargetTrackingConfiguration
            {
                CustomizedMetricSpecification = new CustomizedMetricSpecification
                {
                    Metrics =
                    [
                        new TargetTrackingMetricDataQuery
                        {
                            Id = "requests",
                            ReturnData = false,
                            MetricStat = new TargetTrackingMetricStat
                            {
                                Metric = new Metric
                                {
                                    Namespace = "AWS/ApplicationELB",
                                    MetricName = "RequestCount",
                                    Dimensions =
                                    [
                                        new MetricDimension { Name = "LoadBalancer", Value = "app/londontamed-com-production-1/b1" },
                                    ],
                                },
                                Stat = "Sum",
                            },
                        },
                        new TargetTrackingMetricDataQuery { Id = "load", Expression = "requests / 60" },
                    ],
                },
            }
        );

        moved.CustomizedMetricSpecification.Metrics.Select(query => query.Id).ShouldBe(["requests", "load"]);
        moved.CustomizedMetricSpecification.Metrics[1].Expression.ShouldBe("requests / 60");
        var stat = moved.CustomizedMetricSpecification.Metrics[0].MetricStat;
        (stat.Stat, stat.Metric.Dimensions[0].Value).ShouldBe(("Sum", "app/londontamed-com-production-2/b2"));
    }

    [Fact]
    public void Leaves_all_as_it_is_between_classic_load_balancers()
    {
        var configuration = Predefined(Live);

        TrafficMetrics.Move(configuration, The.Traffic(1), The.Traffic(2)).ShouldBeSameAs(configuration);
    }

    private static TargetTrackingConfiguration Predefined(string label) =>
        new()
        {
            TargetValue = 100,
            DisableScaleIn = true,
            PredefinedMetricSpecification = new PredefinedMetricSpecification
            {
                PredefinedMetricType = MetricType.ALBRequestCountPerTarget,
                ResourceLabel = label,
            },
        };

    private static TargetTrackingConfiguration Move(TargetTrackingConfiguration configuration) =>
        TrafficMetrics.Move(configuration, The.Traffic(1, LoadBalancerKind.Application), The.Traffic(2, LoadBalancerKind.Application));
}
