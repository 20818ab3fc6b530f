using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.Requests;

/// <summary>The resources that a describe call names, filters and pages.</summary>
internal static class Choice
{
    /// <summary>Those with the ids that the call names, or all where it names none; an id that is not there is an error.</summary>
    public static IEnumerable<T> Named<T>(this Parameters parameters, IEnumerable<T> all, ResourceKind kind, string idParameter)
        where T : Ec2Resource
    {
        var ids = parameters.Texts(idParameter).ToHashSet(StringComparer.Ordinal);
        if (ids.Count == 0)
        {
            return all;
        }

        var found = all.Where(r => ids.Contains(r.Id)).ToList();
        var missing = ids.Where(id => found.TrueForAll(r => r.Id != id)).ToList();
        return missing.Count == 0 ? found
            : missing.Find(id => !kind.IsWellFormed(id)) is { } malformed ? throw Ec2Errors.Malformed(kind, malformed)
            : throw Ec2Errors.NotFound(kind, missing);
    }

    /// <summary>The page that the call asks for of what it names and its filters let pass.</summary>
    public static Page<T> Describe<T>(
        this Parameters parameters,
        IEnumerable<T> all,
        ResourceKind kind,
        string idParameter,
        FilterTable<T> filters,
        int least = 5,
        int most = 1000
    )
        where T : Ec2Resource =>
        parameters.Page(filters.Apply(parameters.Named(all, kind, idParameter), parameters), r => r.Id, idParameter, least, most);
}
