using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2;

public class AuthenticateOidcActionConditionalBehaviorEnum : ConstantClass
{
    public static readonly AuthenticateOidcActionConditionalBehaviorEnum Deny = new("deny");
    public static readonly AuthenticateOidcActionConditionalBehaviorEnum Allow = new("allow");
    public static readonly AuthenticateOidcActionConditionalBehaviorEnum Authenticate = new("authenticate");

    public AuthenticateOidcActionConditionalBehaviorEnum(string value)
        : base(value) { }

    public static AuthenticateOidcActionConditionalBehaviorEnum FindValue(string value) =>
        FindValue<AuthenticateOidcActionConditionalBehaviorEnum>(value);

    public static implicit operator AuthenticateOidcActionConditionalBehaviorEnum(string value) => FindValue(value);
}
