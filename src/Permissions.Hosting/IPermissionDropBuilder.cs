// What AddPermissionDrop returns: the services of a host that drops permissions, for the methods that say which.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Says what a host drops where it begins to serve: see the methods of <see cref="PermissionDropBuilderExtensions"/>.</summary>
public interface IPermissionDropBuilder
{
    /// <summary>The services of the host.</summary>
    IServiceCollection Services { get; }
}
