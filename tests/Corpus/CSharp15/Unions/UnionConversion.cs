// A value becomes a union by a constructor that no expression names.
// BeforeDrop: before the drop.
// Harmless: another constructor writes.
[assembly: Expect("PERM1001", "Main → new Pet → Store.Save → File.WriteAllText")]

//! BeforeDrop: Pet pet = new Dog();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Pet pet = new Dog(); //! BeforeDrop: //! Harmless: Pet pet = new Cat();
Console.WriteLine(pet.Value);

class Dog;

class Cat;

[System.Runtime.CompilerServices.Union]
struct Pet
{
    public Pet(Dog dog)
    {
        Store.Save();
        Value = dog;
    }

    public Pet(Cat cat) => Value = cat;

    public object? Value { get; }
}
