// An object that binds its members itself is asked at each dynamic call on it.
// Harmless: it is never called dynamically.
using System.Dynamic;

ProcessPermissions.Drop(Permission.FileSystemWrite);
dynamic table = new Table(); //! Harmless: var table = new Table();
Console.WriteLine(table.Rows); //! Harmless: Console.WriteLine(table.GetDynamicMemberNames());
table.Clear(1); //! Harmless:

class Table : DynamicObject
{
    [Expect("PERM1001", "Main → Table.TryGetMember → File.WriteAllText")] //! Harmless:
    public override bool TryGetMember(GetMemberBinder binder, out object? result)
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        result = 1;
        return true;
    }

    [Expect("PERM1001", "Main → Table.TryInvokeMember → File.Delete")] //! Harmless:
    public override bool TryInvokeMember(InvokeMemberBinder binder, object?[]? args, out object? result)
    {
        try { File.Delete(Case.File); } catch (UnauthorizedAccessException) { }
        result = null;
        return true;
    }
}
