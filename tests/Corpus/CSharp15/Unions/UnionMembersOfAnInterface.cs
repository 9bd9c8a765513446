// A union leaves its cases and its value to a nested interface.
// Harmless: they print.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Pet pet = 4;
Console.WriteLine(pet is int);

[System.Runtime.CompilerServices.Union]
readonly struct Pet(object value) : Pet.IUnionMembers
{
    object? IUnionMembers.Value => Store.Load(value);

    public interface IUnionMembers
    {
        static Pet Create(int number)
        {
            Store.Save();
            return new(number);
        }

        object? Value { get; }
    }
}

static class Store
{
    [Expect("PERM1001", "Main → IUnionMembers.Create → Store.Save → File.WriteAllText")] //! Harmless:
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "a"); } catch (UnauthorizedAccessException) { } //! Harmless: Console.WriteLine("a");
    }

    [Expect("PERM1001", "Main → Pet.Pet.IUnionMembers.Value → Store.Load → File.WriteAllText")] //! Harmless:
    public static object Load(object value)
    {
        try { File.WriteAllText(Case.File, "b"); } catch (UnauthorizedAccessException) { } //! Harmless: Console.WriteLine("b");
        return value;
    }
}
