namespace BlueGreen.Configuration;

/// <summary>What is wrong with a value.</summary>
/// <param name="Problem">The words for it, after the value: <c>is out of range</c>.</param>
/// <param name="Item">The index of the faulty item, where the value is a list.</param>
internal readonly record struct Fault(string Problem, int? Item = null);
