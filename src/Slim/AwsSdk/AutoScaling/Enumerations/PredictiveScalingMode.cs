using Amazon.Runtime;

namespace Amazon.AutoScaling;

public class PredictiveScalingMode : ConstantClass
{
    public static readonly PredictiveScalingMode ForecastAndScale = new("ForecastAndScale");
    public static readonly PredictiveScalingMode ForecastOnly = new("ForecastOnly");

    public PredictiveScalingMode(string value)
        : base(value) { }

    public static PredictiveScalingMode FindValue(string value) => FindValue<PredictiveScalingMode>(value);

    public static implicit operator PredictiveScalingMode(string value) => FindValue(value);
}
