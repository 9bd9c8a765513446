// What the search asks of the assemblies that a program references: types at once, a method when it is reached.
using System.Collections.Generic;

namespace Permissions.Reachability.Facts;

public interface IReferencedCode
{
    TypeTable Types { get; }

    /// <summary>Methods that run before the program's entry point, by id.</summary>
    IReadOnlyList<string> ModuleInitializers { get; }

    /// <summary>The ids of the methods that initialise the statics of a type.</summary>
    IEnumerable<string> TypeInitializers(string type);

    /// <summary>The methods of a full name: none, one, or several where several assemblies have a type of that name.</summary>
    IReadOnlyList<MethodFacts> Methods(string id);

    /// <summary>Says which methods are likely to be asked for next, so that they can be read side by side.</summary>
    void Expect(IEnumerable<string> ids);

    /// <summary>Assemblies that could not be read, or not whole, and why: those known so far.</summary>
    IReadOnlyList<(string Assembly, string Why)> Unreadable { get; }
}
