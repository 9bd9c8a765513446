// A pattern over a union that offers TryGetValue asks that, and never its Value.
// Value: the Value writes, which no pattern reads.
// Other: the TryGetValue of another case writes.
[assembly: Expect("PERM1001", "Main → Pet.TryGetValue → Store.Save → File.WriteAllText")]

Pet pet = 4;
ProcessPermissions.Drop(Permission.FileSystemWrite);
if (pet is int number)
    Console.WriteLine(number);

[System.Runtime.CompilerServices.Union]
readonly struct Pet
{
    private readonly int number;
    private readonly string? name;

    public Pet(int number) => this.number = number;

    public Pet(string name) => this.name = name;

    public bool HasValue => true;

    public object? Value => Store.Print(); //! Value: public object? Value => Store.Save();

    public bool TryGetValue(out int value)
    {
        value = number;
        return Store.Save() > 0; //! Value: return true; //! Other: return true;
    }

    public bool TryGetValue(out string? value)
    {
        value = name;
        return name is not null; //! Other: return Store.Save() > 1;
    }
}
