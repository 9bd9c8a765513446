// Whether a union is null is asked of its HasValue.
// Harmless: it is asked whether it is a number.
[assembly: Expect("PERM1001", "Main → Pet.HasValue → Store.Save → File.WriteAllText")]

Pet pet = 4;
ProcessPermissions.Drop(Permission.FileSystemWrite);
if (pet is null) //! Harmless: if (pet is int)
    Console.WriteLine("nobody");

[System.Runtime.CompilerServices.Union]
readonly struct Pet
{
    private readonly int number;
    private readonly string? name;

    public Pet(int number) => this.number = number;

    public Pet(string name) => this.name = name;

    public bool HasValue => Store.Save() > 0;

    public object? Value => name ?? (object)number;

    public bool TryGetValue(out int value)
    {
        value = number;
        return name is null;
    }

    public bool TryGetValue(out string? value)
    {
        value = name;
        return name is not null;
    }
}
