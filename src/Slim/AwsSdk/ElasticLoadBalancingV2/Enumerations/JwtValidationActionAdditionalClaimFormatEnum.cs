using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2;

public class JwtValidationActionAdditionalClaimFormatEnum : ConstantClass
{
    public static readonly JwtValidationActionAdditionalClaimFormatEnum SingleString = new("single-string");
    public static readonly JwtValidationActionAdditionalClaimFormatEnum StringArray = new("string-array");
    public static readonly JwtValidationActionAdditionalClaimFormatEnum SpaceSeparatedValues = new("space-separated-values");

    public JwtValidationActionAdditionalClaimFormatEnum(string value)
        : base(value) { }

    public static JwtValidationActionAdditionalClaimFormatEnum FindValue(string value) =>
        FindValue<JwtValidationActionAdditionalClaimFormatEnum>(value);

    public static implicit operator JwtValidationActionAdditionalClaimFormatEnum(string value) => FindValue(value);
}
