using Amazon.Runtime;

namespace Amazon.AutoScaling;

public class PredictiveScalingMaxCapacityBreachBehavior : ConstantClass
{
    public static readonly PredictiveScalingMaxCapacityBreachBehavior HonorMaxCapacity = new("HonorMaxCapacity");
    public static readonly PredictiveScalingMaxCapacityBreachBehavior IncreaseMaxCapacity = new("IncreaseMaxCapacity");

    public PredictiveScalingMaxCapacityBreachBehavior(string value)
        : base(value) { }

    public static PredictiveScalingMaxCapacityBreachBehavior FindValue(string value) =>
        FindValue<PredictiveScalingMaxCapacityBreachBehavior>(value);

    public static implicit operator PredictiveScalingMaxCapacityBreachBehavior(string value) => FindValue(value);
}
