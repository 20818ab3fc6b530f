using System.Xml.Linq;

namespace BlueGreen.LocalCloud.Wire;

/// <summary>A request, understood: which service and action it means, in which protocol, with which parameters.</summary>
/// <param name="Operation">Null where the service has no such action.</param>
internal sealed record RoutedCall(
    ServiceRoutes Service,
    Protocol Protocol,
    string Action,
    Operation? Operation,
    Parameters Parameters,
    CredentialScope Scope,
    XElement? Xml
);
