using Amazon.AutoScaling;
using Amazon.AutoScaling.Model;
using BlueGreen.Aws;
using BlueGreen.Configuration;
using BlueGreen.Execution.Steps;
using BlueGreen.Planning;
using BlueGreen.State;
using BlueGreen.Tests.Builders;

namespace BlueGreen.Tests.DeployStaging;

public sealed class PolicyCopyTests
{
    private static readonly TrafficSource Live = The.Traffic(1, LoadBalancerKind.Application);
    private static readonly TrafficSource Staging = The.Traffic(2, LoadBalancerKind.Application);

    [Fact]
    public void Of_predictive_scaling_has_its_configuration_and_counts_by_the_new_side()
    {
        var copy = Copy(Predictive(((TrafficSource.TargetGroup)Live).ResourceLabel));

        copy.PolicyType.ShouldBe("PredictiveScaling");
        var configuration = copy.PredictiveScalingConfiguration.ShouldNotBeNull();
        configuration.Mode.ShouldBe(PredictiveScalingMode.ForecastAndScale);
        var metric = configuration.MetricSpecifications.ShouldHaveSingleItem();
        metric.TargetValue.ShouldBe(40);
        metric.PredefinedMetricPairSpecification.ResourceLabel.ShouldBe(((TrafficSource.TargetGroup)Staging).ResourceLabel);
        (copy.AdjustmentType, copy.EstimatedInstanceWarmup, copy.MinAdjustmentMagnitude).ShouldBe((null, null, null));
    }

    [Fact]
    public void Of_predictive_scaling_that_counts_elsewhere_is_none()
    {
        TrafficMetrics.CountsElsewhere(Predictive("app/batch/1/targetgroup/batch/1"), Live).ShouldBeTrue();
        TrafficMetrics.CountsElsewhere(Predictive(((TrafficSource.TargetGroup)Live).ResourceLabel), Live).ShouldBeFalse();
        TrafficMetrics.CountsElsewhere(Predictive(null), Live).ShouldBeFalse();
    }

    [Fact]
    public void Of_a_step_policy_has_its_steps_and_no_cooldown()
    {
        var copy = Copy(
            new ScalingPolicy
            {
                PolicyName = "out",
                PolicyType = "StepScaling",
                AdjustmentType = "ChangeInCapacity",
                Cooldown = 60,
                StepAdjustments = [new StepAdjustment { ScalingAdjustment = 1 }],
                EstimatedInstanceWarmup = 90,
            }
        );

        copy.StepAdjustments.ShouldHaveSingleItem().ScalingAdjustment.ShouldBe(1);
        (copy.AdjustmentType, copy.Cooldown, copy.EstimatedInstanceWarmup).ShouldBe(("ChangeInCapacity", null, 90));
    }

    [Fact]
    public void Of_a_simple_policy_has_its_adjustment_and_cooldown()
    {
        var copy = Copy(
            new ScalingPolicy
            {
                PolicyName = "out",
                PolicyType = "SimpleScaling",
                AdjustmentType = "ChangeInCapacity",
                ScalingAdjustment = 2,
                Cooldown = 60,
            }
        );

        (copy.AdjustmentType, copy.ScalingAdjustment, copy.Cooldown).ShouldBe(("ChangeInCapacity", 2, 60));
    }

    private static PutScalingPolicyRequest Copy(ScalingPolicy policy) =>
        PolicyCopy.Of(policy, new CopyScaling(The.GroupName("v7"), GroupScaling.None, Live, Staging));

    private static ScalingPolicy Predictive(string? label) =>
        new()
        {
            PolicyName = "forecast",
            PolicyType = "PredictiveScaling",
            PredictiveScalingConfiguration = new PredictiveScalingConfiguration
            {
                Mode = PredictiveScalingMode.ForecastAndScale,
                MetricSpecifications =
                [
                    new PredictiveScalingMetricSpecification
                    {
                        TargetValue = 40,
                        PredefinedMetricPairSpecification = new PredictiveScalingPredefinedMetricPair
                        {
                            PredefinedMetricType = PredefinedMetricPairType.ALBRequestCount,
                            ResourceLabel = label,
                        },
                    },
                ],
            },
        };
}
