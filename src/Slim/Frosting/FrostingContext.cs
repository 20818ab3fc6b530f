using Cake.Core;

namespace Cake.Frosting;

/// <summary>The default build context: Cake's own context, unchanged. Derive from it to add the build's state.</summary>
/// <param name="context">The Cake context to build on.</param>
public class FrostingContext(ICakeContext context) : CakeContextAdapter(context), IFrostingContext;
