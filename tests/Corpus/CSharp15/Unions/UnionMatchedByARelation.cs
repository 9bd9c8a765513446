// A pattern over a union names a relation, and asks the TryGetValue of its type.
// Interface: it names an interface, and asks the Value.
[assembly: Expect("PERM1001", "Main → Pet.TryGetValue → Store.Save → File.WriteAllText")]

Pet pet = 4;
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(pet is > 3); //! Interface: Console.WriteLine(pet is IFormattable);

[System.Runtime.CompilerServices.Union]
readonly struct Pet
{
    private readonly int number;
    private readonly string? name;

    public Pet(int number) => this.number = number;

    public Pet(string name) => this.name = name;

    public bool HasValue => name is null || Store.Print() > 0;

    public object? Value => name ?? (object)Store.Print();

    public bool TryGetValue(out int value)
    {
        value = number;
        return Store.Save() > 0;
    }

    public bool TryGetValue(out string? value)
    {
        value = name;
        return name is not null;
    }
}
