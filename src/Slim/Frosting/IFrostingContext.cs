using Cake.Core;

namespace Cake.Frosting;

/// <summary>The context that every task of a Frosting host receives.</summary>
public interface IFrostingContext : ICakeContext;
