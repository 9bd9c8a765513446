// What a member of the framework needs to do its work.
namespace Permissions.Tests.Harness;

internal enum Need
{
    /// <summary>Writes: refused by the kernel after fs.write.</summary>
    Write,

    /// <summary>Reads contents or lists: refused by the kernel after fs.read.</summary>
    Read,

    /// <summary>Asks for metadata: a read too, but refused by the guard alone.</summary>
    Metadata,

    /// <summary>Needs nothing: works on words, or on what is held already.</summary>
    Nothing,
}
