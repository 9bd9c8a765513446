// A line of a catalog that could not be read: where it stands and why.
namespace Permissions.Reachability.Catalog;

/// <param name="Line">Counted from zero.</param>
/// <param name="Column">Counted from zero.</param>
public sealed record CatalogError(string File, int Line, int Column, int Length, string Message);
